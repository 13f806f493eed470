"""Stands in for the package redis, so that a recipe runs where it is not installed: a few commands over the real protocol."""

import socket
from urllib.parse import urlsplit


class Redis:
    def __init__(self, host, port):
        self.stream = socket.create_connection((host, port)).makefile("rwb")

    @classmethod
    def from_url(cls, url):
        address = urlsplit(url)
        return cls(address.hostname, address.port)

    def llen(self, key):
        return self.command("LLEN", key)

    def lindex(self, key, index):
        return self.command("LINDEX", key, str(index))

    def hlen(self, key):
        return self.command("HLEN", key)

    def hvals(self, key):
        return self.command("HVALS", key)

    def smembers(self, key):
        return set(self.command("SMEMBERS", key))

    def command(self, *words):
        parts = [word.encode() for word in words]
        self.stream.write(b"*%d\r\n" % len(parts) + b"".join(b"$%d\r\n%s\r\n" % (len(part), part) for part in parts))
        self.stream.flush()
        return self.answer()

    def answer(self):
        kind, rest = (line := self.stream.readline())[:1], line[1:].strip()
        if kind == b":":
            return int(rest)
        if kind == b"*":
            return [self.answer() for _ in range(int(rest))]
        if kind != b"$":
            raise ValueError(line)
        return None if int(rest) < 0 else self.stream.read(int(rest) + 2)[:-2]
