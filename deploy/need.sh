# What ./run and ./test share: say what is missing, install it, build. Sourced, not run.

say() { printf '%s\n' "$*" >&2; }

stop() {
  say "$1"
  exit 1
}

need_sdk() {
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_HOME="${DOTNET_CLI_HOME:-${HOME:-/tmp}}"
  command -v dotnet >/dev/null ||
    stop "Chưa có bộ công cụ .NET 10 (SDK). Hãy cài từ gói dotnet-sdk-10.0 rồi chạy lại. / The .NET 10 SDK is missing. Install dotnet-sdk-10.0 and run again."
  # Without ICU even the SDK's own commands stop with a long trace.
  need_library libicu libicu72
  dotnet --list-sdks | grep -q '^10\.' ||
    stop "Cần bộ công cụ .NET 10 (SDK); máy này có bản khác. / The .NET 10 SDK is needed; this machine has another version."
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "Cần quyền quản trị để cài: $* / Root rights are needed for: $*"
  fi
}

_updated=
install_debian() {
  say "Đang cài / Installing: $*"
  if [ -z "$_updated" ]; then
    as_root apt-get update -qq >/dev/null
    _updated=1
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null ||
    stop "Không cài được: $* / Could not install: $*"
}

# need_command COMMAND PACKAGE…
need_command() {
  local command=$1
  shift
  command -v "$command" >/dev/null || install_debian "$@"
}

# need_library NAME PACKAGE: some version of the shared library is there
need_library() {
  { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "$1" || install_debian "$2"
}

# newer_than STAMP PATH…: something under the paths changed since the stamp was made
newer_than() {
  local stamp=$1
  shift
  [ ! -e "$stamp" ] || [ -n "$(find "$@" \( -name obj -o -name bin -o -name wwwroot -o -name fonts \) -prune -o -newer "$stamp" -print -quit)" ]
}

build_assets() {
  local stamp=artifacts/assets.stamp
  if newer_than "$stamp" package-lock.json src/HocVuSo/Web/assets || [ ! -e src/HocVuSo/wwwroot/app.css ]; then
    need_command node nodejs
    need_command npm npm
    say "Đang dựng giao diện / Building styles and scripts"
    npm ci --silent --no-audit --no-fund >&2
    npm run --silent build >&2
    mkdir -p artifacts
    touch "$stamp"
  fi
}

# The program, published to artifacts/app; nothing is done when nothing changed.
build_app() {
  local stamp=artifacts/app.stamp
  build_assets
  if newer_than "$stamp" src content data Directory.Build.props Directory.Packages.props artifacts/assets.stamp; then
    say "Đang dựng chương trình / Building the program"
    rm -rf artifacts/app
    dotnet publish src/HocVuSo -c Release -o artifacts/app -v quiet -p:RunAnalyzers=false >&2 ||
      stop "Không dựng được chương trình. / The program could not be built."
    touch "$stamp"
  fi
}
