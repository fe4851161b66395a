# What the scripts here share. Each sources it.
source "$(dirname "${BASH_SOURCE[0]}")/../build.sh"

images=$repository/deploy/images
stage=$repository/target/images
services=(membership-service contest-service reporting-service)
# The jars bear this time, and so does all in the images: whoever builds the same again gets the same.
epoch=$(date -u -d "$(sed -n 's/.*<project.build.outputTimestamp>\(.*\)<.*/\1/p' "$repository/pom.xml")" +%s)

refuse() {
  echo "deploy/images/$(basename "$0"): $*" >&2
  exit 2
}

# Either builds without a daemon.
find_engine() {
  engine=$(command -v podman || command -v buildah) || refuse "neither podman nor buildah is here"
}
