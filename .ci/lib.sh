# Sourced by the scripts beside it.
# shellcheck shell=bash
# shellcheck disable=SC2034 # The constants are theirs.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/sevalla-actions
BIN=$CACHE/bin
# Logs, process ids and sockets of what the scripts leave running.
STATE=$CACHE/state
REGISTRY=127.0.0.1:5000

mkdir -p "$BIN" "$STATE"

note() {
  echo "$(basename "$0"): $*" >&2
}

die() {
  note "$*"
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# apt_install PACKAGE…
apt_install() {
  local log=$STATE/apt.log
  command -v apt-get >/dev/null || die "install $* by hand: there is no apt-get here"
  note "installing $*"
  export DEBIAN_FRONTEND=noninteractive
  # Package lists are missing on a fresh machine and stale on an old one: fetched when needed.
  if as_root apt-get install -y -qq --no-install-recommends "$@" >"$log" 2>&1; then return; fi
  if as_root apt-get update -qq >"$log" 2>&1 &&
    as_root apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1; then return; fi
  cat "$log" >&2
  die "apt-get could not install $*"
}

# go_build NAME MODULE VERSION PACKAGE [LDFLAGS]: $BIN/NAME is that version, built from source.
# Built inside the module, not by `go install MODULE@VERSION`: that refuses a go.mod with exclude
# directives, which buildkit has.
go_build() {
  local name=$1 module=$2 version=$3 package=$4 ldflags=${5-} target source
  target=$BIN/$name-$version
  if [ ! -x "$target" ]; then
    command -v go >/dev/null || die "$name is built from source: install Go"
    note "building $name $version"
    # Outside any module, so that no go.mod of the working directory takes part.
    source=$(cd / && go mod download -json "$module@$version" | sed -n 's/^\t"Dir": "\(.*\)",$/\1/p')
    [ -n "$source" ] || die "go could not download $module@$version"
    (cd "$source" && CGO_ENABLED=0 go build -trimpath -ldflags "-s -w $ldflags" \
      -o "$target.new" "$package") >"$STATE/go.log" 2>&1 || {
      cat "$STATE/go.log" >&2
      die "go could not build $module@$version"
    }
    # Renamed when complete, so that an interrupted build is not taken for a finished one.
    mv "$target.new" "$target"
  fi
  ln -sf "$target" "$BIN/$name"
}

# start_daemon NAME COMMAND…: in a session of its own with no inherited pipe, so that whoever waits
# for the end of this script's output does not wait for the daemon.
start_daemon() {
  local name=$1
  shift
  setsid "$@" </dev/null >"$STATE/$name.log" 2>&1 &
  echo $! >"$STATE/$name.pid"
}

# wait_for NAME SECONDS COMMAND…: until COMMAND succeeds; shows the daemon's log if it never does.
wait_for() {
  local name=$1 end=$((SECONDS + $2))
  shift 2
  until "$@" >/dev/null 2>&1; do
    if [ $SECONDS -ge $end ] || ! kill -0 "$(cat "$STATE/$name.pid")" 2>/dev/null; then
      tail -n 30 "$STATE/$name.log" >&2
      die "$name does not answer"
    fi
    sleep 0.2
  done
}

# is_running NAME PID: process ids are reused, so the program must be the same; a zombie has none.
is_running() {
  local program
  program=$(readlink "/proc/${2:-none}/exe") && [[ ${program##*/} == "$1"* ]]
}

# stop_daemon NAME: one that start_daemon started; any other is left alone.
stop_daemon() {
  local pid
  pid=$(cat "$STATE/$1.pid" 2>/dev/null) || return 0
  is_running "$1" "$pid" || return 0
  kill "$pid"
  while is_running "$1" "$pid"; do sleep 0.1; done
}
