"""For the platform. Every variable read here is described in .env.production.template."""

import os
import re

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from .base import *

REQUIRED = ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL")

if missing := [name for name in REQUIRED if not os.environ.get(name, "").strip()]:
    raise ImproperlyConfigured(
        f"Missing from the environment: {', '.join(missing)}. "
        "The file .env.production.template describes each of them; "
        "on your own machine set DJANGO_SETTINGS_MODULE=config.settings.development."
    )


def split_list(value):
    """Names separated by spaces or commas: Sevalla wants commas written as `\\,`."""
    return [name for name in re.split(r"[\s,\\]+", value) if name]


DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]

ALLOWED_HOSTS = split_list(os.environ["ALLOWED_HOSTS"])
CSRF_TRUSTED_ORIGINS = split_list(os.environ.get("CSRF_TRUSTED_ORIGINS", ""))

DATABASES = {
    "default": dj_database_url.parse(
        os.environ["DATABASE_URL"], conn_max_age=60, conn_health_checks=True
    ),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    # Without it libpq waits for minutes, and /health/ would hang instead of answering 503.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)

# Without REDIS_URL each gunicorn worker has a cache of its own, in memory.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
if redis_url := os.environ.get("REDIS_URL"):
    CACHES["default"] = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        # Valkey speaks the protocol of Redis, but the client knows only its own scheme.
        "LOCATION": re.sub(r"^valkey", "redis", redis_url),
        "OPTIONS": {"socket_connect_timeout": 2, "socket_timeout": 2},
    }

# The edge ends TLS and says so in this header. Without this line the redirect is an endless loop.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

SECURE_HSTS_SECONDS = int(os.environ.get("SECURE_HSTS_SECONDS") or 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
# W021 asks for HSTS preload: a promise for a whole domain, which a shared platform's name is not.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# Django's default sends errors to ADMINS by mail; a container's errors belong in its log.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {"django": {"handlers": ["stderr"], "level": "INFO", "propagate": False}},
}
