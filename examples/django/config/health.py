"""Answers the platform's probes.

/livez/   The process answers. For the liveness probe: it must not depend on other services, or a
          database that is down would restart every instance.
/health/  The process reaches what it needs: 200, or 503 while the database is down. For the
          readiness probe. It does not prove that the pages work (an unmigrated database is
          reachable too): for that, ask for a page.
"""

import logging

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import HttpResponseNotAllowed, JsonResponse

logger = logging.getLogger(__name__)


class HealthMiddleware:
    """Must be the first middleware. Names the version in every answer, X-App-Version."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.views = {"/livez/": livez, "/health/": health}

    def __call__(self, request):
        view = self.views.get(request.path)
        if view is None:
            response = self.get_response(request)
        elif request.method not in ("GET", "HEAD"):
            response = HttpResponseNotAllowed(["GET", "HEAD"])
        else:
            response = view()
            response["Cache-Control"] = "no-store"
        response["X-App-Version"] = settings.APP_VERSION
        return response


def livez():
    return JsonResponse({"status": "ok", "version": settings.APP_VERSION})


def health():
    checks = {"database": check(read_database), "cache": check(use_cache)}
    if checks["database"] != "ok":
        status = "unavailable"
    elif checks["cache"] != "ok":
        # Slower, not broken: taking every instance out of service would be worse.
        status = "degraded"
    else:
        status = "ok"
    return JsonResponse(
        {"status": status, "version": settings.APP_VERSION, "checks": checks},
        status=503 if status == "unavailable" else 200,
    )


def check(probe):
    """The reason goes to the log only: it may name hosts and users, and anyone can ask."""
    try:
        probe()
    except Exception:
        logger.exception("Health check failed: %s", probe.__name__)
        return "unavailable"
    return "ok"


def read_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def use_cache():
    cache.set("health", "ok", timeout=60)
    if cache.get("health") != "ok":
        raise RuntimeError("the cache did not return what was stored")
