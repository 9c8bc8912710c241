#!/bin/sh
# Fetches the two files of the second OCR engine (PP-OCRv6 small, Apache-2.0) from PyPI into a folder; needs Python with pip.
# Usage: sh deploy/models.sh [FOLDER]     PYTHON=python3 by default
set -eu
target=${1:-models}
python=${PYTHON:-python3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo 'rapidocr==3.10.0 --hash=sha256:2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050' > "$scratch/wheel.txt"
"$python" -m pip download -q --disable-pip-version-check --no-deps --require-hashes -r "$scratch/wheel.txt" -d "$scratch"
"$python" -m zipfile -e "$scratch"/rapidocr-*.whl "$scratch/wheel"
mkdir -p "$target"
cp "$scratch"/wheel/rapidocr/models/PP-OCRv6_*_small.onnx "$scratch"/wheel/rapidocr-*.dist-info/licenses/MODEL_LICENSES.md "$target"
