#!/bin/sh
# Serves the workbook to this machine alone and opens it in the browser. Close this window to end it.
# With another port as its argument it serves there, and opens nothing.
cd "$(dirname "$0")/site" || exit 1
port="${1:-8765}"
address="http://localhost:$port/"
if [ $# -eq 0 ]; then
  opener=$(command -v open || command -v xdg-open)
  if [ -n "$opener" ]; then (sleep 1; "$opener" "$address") >/dev/null 2>&1 & fi
fi
echo "The workbook is at $address while this window is open."
if command -v python3 >/dev/null; then exec python3 -m http.server --bind 127.0.0.1 "$port"; fi
if command -v php >/dev/null; then exec php -S "127.0.0.1:$port"; fi
if command -v busybox >/dev/null; then exec busybox httpd -f -p "127.0.0.1:$port"; fi
if command -v ruby >/dev/null; then exec ruby -run -e httpd . -p "$port" -b 127.0.0.1; fi
echo "Nothing that serves a folder was found. Install Python from python.org, and start this again."
exit 1
