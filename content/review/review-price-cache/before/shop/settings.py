"""Settings of the shop, from the environment."""

import os

DATABASE_URL = os.environ.get("DATABASE_URL", "postgresql:///shop")
REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
