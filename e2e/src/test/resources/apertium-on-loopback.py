"""Runs Apertium's APy, which serves all addresses of a machine, on the loopback address alone."""

import functools

import tornado.httpserver
from apertium_apy.apy import main

server = tornado.httpserver.HTTPServer
server.bind = functools.partialmethod(server.bind, address="127.0.0.1")
main()
