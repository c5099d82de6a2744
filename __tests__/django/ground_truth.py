"""What Django itself says of settings, and what it then does: one process for each case.

Standard input: {"files": {…}, "good": "…", "cases": [{"code": "…", "env": {…}}]}.
Standard output: a list of {"checks": […], "answers": […]} or {"error": "…"}.
"""

import io
import json
import os
import sys
import types

import django
import django.core.checks
import django.core.handlers.wsgi
import django.middleware.csrf

TOKEN = "a" * 32
HOST = "shop.acme.io"


def ask(handler, method, path, **headers):
    form = f"csrfmiddlewaretoken={TOKEN}".encode() if method == "POST" else b""
    environ = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "SERVER_NAME": "10.96.27.85",
        "SERVER_PORT": "8080",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(form),
        "wsgi.errors": sys.stderr,
        "CONTENT_LENGTH": str(len(form)),
        "CONTENT_TYPE": "application/x-www-form-urlencoded",
        **headers,
    }
    answer = {}

    def start(status, headers):
        answer["status"] = int(status[:3])
        answer["location"] = dict(headers).get("Location")

    try:
        handler(environ, start)
    except Exception as error:
        return type(error).__name__
    target = answer["location"]
    if target is None:
        return answer["status"]
    is_itself = target == f"https://{headers['HTTP_HOST']}{path}"
    return f"{answer['status']} {'to itself' if is_itself else 'elsewhere'}"


def judge(files, source, env):
    os.environ.update(env)
    for name, code in files.items():
        module = types.ModuleType(name)
        module.__file__ = f"/app/{name}.py"
        sys.modules[name] = module
        if name != "urls":
            exec(compile(code, module.__file__, "exec"), module.__dict__)
    settings = types.ModuleType("settings")
    settings.__file__ = "/app/settings.py"
    sys.modules["settings"] = settings
    exec(compile(source, settings.__file__, "exec"), settings.__dict__)
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    django.setup()
    exec(compile(files["urls"], "/app/urls.py", "exec"), sys.modules["urls"].__dict__)
    found = django.core.checks.run_checks(include_deployment_checks=True)
    handler = django.core.handlers.wsgi.WSGIHandler()
    edge = {"HTTP_HOST": HOST, "HTTP_X_FORWARDED_PROTO": "https"}
    form = {"HTTP_ORIGIN": f"https://{HOST}", "HTTP_COOKIE": f"csrftoken={TOKEN}"}
    return {
        "checks": sorted(each.id for each in found if not each.is_silenced()),
        "answers": [
            ask(handler, "GET", "/health/", HTTP_HOST="10.96.27.85:8080"),
            ask(handler, "GET", "/", **edge),
            ask(handler, "POST", "/", **edge, **form),
        ],
    }


def apart(judged):
    """In a process of its own: settings are global, and read once."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            result = judged()
        except Exception as error:
            result = {"error": type(error).__name__}
        os.write(writer, json.dumps(result).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as result:
        text = result.read()
    os.wait()
    return json.loads(text)


if __name__ == "__main__":
    given = json.load(sys.stdin)
    json.dump(
        [
            apart(lambda: judge(given["files"], given["good"] + case["code"], case["env"]))
            for case in given["cases"]
        ],
        sys.stdout,
    )
