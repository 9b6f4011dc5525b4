#!/bin/sh
# Builds trivsel on a Debian 12 that has nothing but this checkout, and puts it into
# /usr/local/bin, or into the folder named as first argument.
set -eu
to=${1:-/usr/local/bin}
cd "$(dirname "$0")/.."
. examples/prepare.sh

prepare $build_packages
build release trivsel_program
if [ -w "$to" ]; then
  install -m 755 build/release/trivsel "$to/trivsel"
else
  as_root install -m 755 build/release/trivsel "$to/trivsel"
fi
