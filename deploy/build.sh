# What deploy/run and deploy/bench share: a JDK, and a build of what is stale. Each sources it.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
modules=(deploy/hall deploy/local service-kit membership-service contest-service reporting-service)

refuse() {
  echo "deploy/$(basename "$0"): $*" >&2
  exit 2
}

find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$java" >/dev/null || refuse "no Java found; install a JDK, 17 or newer, or set JAVA_HOME"
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || refuse "Java ${version:-of unknown version} found; a JDK, 17 or newer, is needed"
}

# jar_of MODULE: what its build makes last.
jar_of() {
  case $1 in
    *-service) echo "$repository/$1/target/quarkus-app/quarkus-run.jar" ;;
    *) echo "$repository/$1"/target/*-SNAPSHOT.jar ;;
  esac
}

stamp_of() {
  echo "$repository/$1/target/built-whole"
}

is_fresh() {
  local module stamp
  stamp=$(stamp_of "$1")
  [ -e "$stamp" ] || return 1
  for module in "${modules[@]}"; do
    [ -e "$(jar_of "$module")" ] || return 1
  done
  # The caller's directory stays what it is: arguments may be files in it.
  (cd "$repository" && [ -z "$(find pom.xml "${modules[@]/%//pom.xml}" "${modules[@]/%//src/main}" -newer "$stamp" -print | head -n 1)" ])
}

# build_stale MODULE: builds all modules unless nothing has changed since the module's stamp. GUILDHALL_BUILD=off takes what is there.
build_stale() {
  [ "${GUILDHALL_BUILD:-}" != off ] || return 0
  ! is_fresh "$1" || return 0
  # The stamp bears the time before the build: what is edited meanwhile is built the next time.
  local begun module
  begun=$(mktemp)
  echo "Building; a first build also downloads what it needs."
  (cd "$repository" && ./mvnw -q -DskipTests -pl "$(IFS=,; echo "${modules[*]}")" package) || {
    rm -f "$begun"
    refuse "the build failed, see above"
  }
  # deploy/bench builds all that deploy/run needs, which would else build again while its start is measured.
  for module in deploy/local "$1"; do
    touch -r "$begun" "$(stamp_of "$module")"
  done
  rm -f "$begun"
}
