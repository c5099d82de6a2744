"""The production settings themselves, with throwaway values: what is tested is what ships."""

import os

os.environ.update(
    SECRET_KEY="".join(chr(33 + i) for i in range(60)),
    ALLOWED_HOSTS="notices.example.com www.example.com",
    CSRF_TRUSTED_ORIGINS="https://partner.example.com",
    DATABASE_URL="sqlite://:memory:",
    REDIS_URL="",
)

from .production import *

# The manifest exists only after collectstatic.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
