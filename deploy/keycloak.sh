# Makes Keycloak's own distribution ready, once, for our database and our prefix. deploy/run and its test run it: deploy/keycloak.sh JAVA
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
keycloak=$repository/deploy/local/target/keycloak

ready=$keycloak/ready-$(sed -n '/keycloak-quarkus-dist/,/<type>/s/.*<version>\(.*\)<.*/\1/p' "$repository/deploy/local/pom.xml")

if [ ! -e "$ready" ]; then
  echo "Preparing Keycloak; the first time also downloads it."
  rm -rf "$keycloak"
  (cd "$repository" && ./mvnw -q -f deploy/local/pom.xml dependency:unpack@keycloak)
  JAVA_HOME='' JAVA=$(command -v "$1") bash "$keycloak/bin/kc.sh" build --db=postgres --http-relative-path=/sign-in >"$keycloak/build.log" || {
    echo "Keycloak could not be prepared, see $keycloak/build.log" >&2
    exit 1
  }
  touch "$ready"
fi
