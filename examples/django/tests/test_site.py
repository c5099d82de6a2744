from django.contrib.auth import get_user_model
from django.test import TestCase, override_settings

from notices.models import Notice

HOST = "notices.example.com"
EDGE = {"host": HOST, "x-forwarded-proto": "https"}
POD = "10.96.27.85:8080"


class VisitorTests(TestCase):
    """A request as the edge passes it on."""

    def visit(self, path, **headers):
        return self.client.get(path, headers=EDGE | headers)

    def test_home_page_lists_the_notices(self):
        Notice.objects.create(title="Water <off> on Monday", body="From 9 to 11.")
        response = self.visit("/")
        self.assertContains(response, "<h2>Water &lt;off&gt; on Monday</h2>", html=True)
        self.assertContains(response, "From 9 to 11.")

    def test_home_page_without_notices_says_so(self):
        self.assertContains(self.visit("/"), "No notices yet.")

    def test_http_is_redirected_to_https(self):
        response = self.visit("/", **{"x-forwarded-proto": "http"})
        self.assertRedirects(
            response, f"https://{HOST}/", status_code=301, fetch_redirect_response=False
        )

    def test_https_is_remembered_by_the_browser(self):
        self.assertIn("max-age=31536000", self.visit("/")["Strict-Transport-Security"])

    def test_unknown_host_is_refused(self):
        with self.assertLogs("django.security.DisallowedHost"):
            self.assertEqual(self.visit("/", host="evil.example.org").status_code, 400)

    def test_admin_asks_for_a_login(self):
        response = self.visit("/admin/")
        self.assertRedirects(
            response, "/admin/login/?next=/admin/", fetch_redirect_response=False
        )
        self.assertContains(self.visit("/admin/login/"), "Log in")

    def test_own_host_may_post_the_login_form_and_a_stranger_may_not(self):
        get_user_model().objects.create_superuser("editor", password="correct horse battery")
        client = self.client_class(enforce_csrf_checks=True)
        client.get("/admin/login/", headers=EDGE)
        form = {"username": "editor", "password": "correct horse battery"}

        def log_in(origin):
            form["csrfmiddlewaretoken"] = client.cookies["csrftoken"].value
            response = client.post("/admin/login/", form, headers=EDGE | {"origin": origin})
            return response.status_code

        with self.assertLogs("django.security.csrf"):
            self.assertEqual(log_in("https://evil.example.org"), 403)
        self.assertEqual(log_in("https://partner.example.com"), 302)
        self.assertEqual(log_in(f"https://{HOST}"), 302)


class ProbeTests(TestCase):
    """A request as the platform's probes send it: Host is the pod's address, plain http."""

    def probe(self, path):
        return self.client.get(path, headers={"host": POD})

    def test_health_names_what_it_checked(self):
        response = self.probe("/health/")
        self.assertEqual(response.status_code, 200)
        self.assertEqual(
            response.json(),
            {
                "status": "ok",
                "version": "unknown",
                "checks": {"database": "ok", "cache": "ok"},
            },
        )
        self.assertEqual(response["Cache-Control"], "no-store")
        self.assertEqual(response["X-App-Version"], "unknown")

    def test_livez_asks_nothing_of_the_database(self):
        with self.assertNumQueries(0):
            self.assertEqual(self.probe("/livez/").status_code, 200)

    def test_every_other_path_is_refused(self):
        with self.assertLogs("django.security.DisallowedHost"):
            self.assertEqual(self.probe("/").status_code, 400)

    @override_settings(
        CACHES={
            "default": {
                "BACKEND": "django.core.cache.backends.redis.RedisCache",
                "LOCATION": "redis://127.0.0.1:1",
            }
        }
    )
    def test_lost_cache_is_reported_but_keeps_the_instance_in_service(self):
        with self.assertLogs("config.health", level="ERROR"):
            response = self.probe("/health/")
        self.assertEqual(response.status_code, 200)
        self.assertEqual(response.json()["status"], "degraded")
        self.assertEqual(response.json()["checks"]["cache"], "unavailable")

    def test_health_is_only_read(self):
        with self.assertLogs("django.request"):
            response = self.client.post("/health/", headers={"host": POD})
        self.assertEqual(response.status_code, 405)
