"""A stand-in for the Redis client, with what the shop uses of it."""


class RedisError(Exception):
    pass


class Redis:
    """See tests/fakes.py for one that works."""
