
# as TOKEN URL [curl's options]: calls a service. A refusal is told on the terminal and fails. As `nobody` without a token.
as() {
  local answer headers=(-H "Content-Type: ${CONTENT_TYPE:-application/json}" -H 'Accept-Language: en')
  [ "$1" = nobody ] || headers+=(-H "Authorization: Bearer $1")
  answer=$(curl -sS --noproxy localhost -w '\n%{http_code}' "${headers[@]}" "${@:2}") || return
  local status=${answer##*$'\n'} body=${answer%$'\n'*}
  if [ "$status" -lt 400 ]; then
    [ -z "$body" ] || printf '%s\n' "$body"
  else
    jq -r '"\(.status) \(.code): \(.detail)", (.errors[]? | "\(.pointer) \(.code): \(.detail)")' <<<"$body" >&2
    return 1
  fi
}

# eventually COMMAND: repeats it until it succeeds, for half a minute: facts take a moment from one service to the next.
eventually() {
  local answer deadline=$((SECONDS + 30))
  until answer=$("$@" 2>/dev/null); do
    [ $SECONDS -lt $deadline ] || { "$@"; return; }
    sleep 0.1
  done
  [ -z "$answer" ] || printf '%s\n' "$answer"
}

# person NAME: what somebody born in 1949 tells who joins, with numbers of their own (GB 11643).
person() {
  jq -nc --arg name "$1" --arg birth 1949$(printf '%02d%02d' $((RANDOM % 12 + 1)) $((RANDOM % 28 + 1))) \
    --arg order $(printf '%03d' $((RANDOM % 1000))) --arg line $(printf '%04d%04d' $((RANDOM % 10000)) $((RANDOM % 10000))) '
    ("110105" + $birth + $order) as $digits
    | ([$digits | explode | map(. - 48), [7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2]] | transpose | map(.[0] * .[1]) | add % 11) as $rest
    | {name: $name, documentType: "RESIDENT_ID", documentNumber: ($digits + "10X98765432"[$rest:$rest + 1]), mobile: ("138" + $line),
       wantsCard: true, consent: {noticeVersion: "2026-01", accepted: true}}'
}

# sign_in PERSON: a token of somebody who has shown that the person's phone is theirs.
sign_in() {
  CONTENT_TYPE=application/x-www-form-urlencoded as nobody "$SIGN_IN/token" \
    -d "grant_type=password&client_id=shell&password=none&username=$(jq -r .mobile <<<"$1")" | jq -r .access_token
}

# activate TOKEN PERSON: links the sign-in to the membership.
activate() { as "$1" "$MEMBERSHIP/activations" -d "$(jq -c '{documentLastFour: .documentNumber[-4:]}' <<<"$2")"; }
