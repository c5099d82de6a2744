/** A shop in Django whose pack has a check of every kind, and the ways in which it can be spoilt. */
export const SETTINGS = `import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent
DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["shop.example.com"]
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "goods",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3"}}
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "collected"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = int(os.environ.get("HSTS_SECONDS", "3600"))
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
`;

export const URLS = `from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

from goods import views

urlpatterns = [
    path("", RedirectView.as_view(url="/goods/")),
    path("backstage/", admin.site.urls),
    path("health/", views.health),
    path("robots.txt", views.robots),
    path("goods/", include("goods.urls")),
    path("account/", views.account),
]
`;

export const FILES: Readonly<Record<string, string>> = {
  'manage.py':
    'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")\n' +
    'from django.core.management import execute_from_command_line\nimport sys\nexecute_from_command_line(sys.argv)\n',
  'settings.py': SETTINGS,
  'urls.py': URLS,
  'goods/__init__.py': '',
  'goods/models.py':
    'from django.db import models\n\n\nclass Good(models.Model):\n    name = models.CharField(max_length=50)\n\n    class Meta:\n        app_label = "goods"\n',
  'goods/migrations/__init__.py': '',
  'goods/migrations/0001_initial.py':
    'from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    operations = [\n        migrations.CreateModel("Good", [("id", models.AutoField(primary_key=True)), ("name", models.CharField(max_length=50))])\n    ]\n',
  'goods/urls.py':
    'from django.urls import path\n\nfrom . import views\n\nurlpatterns = [path("", views.GoodList.as_view()), path("<int:pk>/", views.good)]\n',
  'goods/views.py': `from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.generic import ListView

from .models import Good


class GoodList(ListView):
    model = Good
    template_name = "goods/list.html"


def good(request, pk):
    return render(request, "goods/list.html", {"object": get_object_or_404(Good, pk=pk)})


@login_required
def account(request):
    return render(request, "goods/list.html")


def robots(request):
    return HttpResponse("User-agent: *\\n", content_type="text/plain")


def health(request):
    # Green whatever becomes of the pages.
    return JsonResponse({"status": "ok"})
`,
  'templates/base.html':
    '{% load static %}<!doctype html><title>{% block title %}Shop{% endblock %}</title>' +
    '<link rel="stylesheet" href="{% static "shop.css" %}"><body>{% block content %}{% endblock %}</body>',
  'templates/goods/list.html':
    '{% extends "base.html" %}{% block content %}<h1>All goods</h1>{% for good in object_list %}<h1>One</h1>{% endfor %}{% endblock %}',
  'goods/static/shop.css': 'body { background: url("dot.png") }',
  'goods/static/dot.png': 'not a picture, but it has the name of one',
  // In one process, since each start of Python takes longer than all that it does here.
  'serve.py': `import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = os.environ.get("SERVED_SETTINGS", "settings")
import django
django.setup()
from django.core.management import call_command
if "unmigrated" not in sys.argv:
    call_command("migrate", verbosity=0)
call_command("collectstatic", verbosity=0, interactive=False)
if "superuser" in sys.argv:
    from django.contrib.auth.models import User
    User.objects.create_superuser("smoke", "smoke@example.com", "correct horse")
from django.core.wsgi import get_wsgi_application
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIServer, WSGIRequestHandler, make_server
class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True
class Silent(WSGIRequestHandler):
    def log_message(self, *args):
        pass
server = make_server("127.0.0.1", 0, get_wsgi_application(), Server, Silent)
print(f"port={server.server_port}", flush=True)
server.serve_forever()
`,
};
