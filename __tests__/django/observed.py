"""What is seen of a Django with a mistake, and of the same without it: one process for each case.

Standard input: {"files": {…}, "good": "…", "cases": [{"code", "env", "files", "look"}]}, where
`look` is Python that puts what it sees into `seen`.
Standard output: a list of {"checks": […], "seen": "…"} or {"error": "…"}.
"""

import json
import os
import pathlib
import re
import socketserver
import sys
import tempfile
import threading
import types

import django
import django.core.checks

from ground_truth import apart

HOST = "shop.acme.io"
EDGE = {"HTTP_HOST": HOST, "HTTP_X_FORWARDED_PROTO": "https"}


def get(path="/", method="get", **headers):
    """Through the edge, unless the headers say otherwise."""
    from django.test import Client

    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    return getattr(client, method)(path, **{**EDGE, **headers})


def session_cookie():
    """The cookie that SessionMiddleware sets, wherever the settings have it."""
    from django.contrib.sessions.middleware import SessionMiddleware
    from django.http import HttpResponse
    from django.test import RequestFactory

    def view(request):
        request.session["name"] = "visitor"
        return HttpResponse()

    return SessionMiddleware(view)(RequestFactory().get("/")).cookies["sessionid"]


def accepts(key):
    """Whether the app believes what somebody has signed with a key."""
    from django.core import signing

    try:
        return "believed: " + signing.loads(signing.dumps("admin", key=key))
    except signing.BadSignature:
        return "refused"


class Mailbox(socketserver.StreamRequestHandler):
    """A mail server on loopback: it offers a login, and refuses a sender that is no address."""

    def handle(self):
        def say(line):
            self.wfile.write((line + "\r\n").encode())

        said = self.server.said
        say("220 mail")
        for line in self.rfile:
            line = line.decode().strip()
            said.append(line)
            verb = line.split(" ")[0].upper()
            if verb == "EHLO":
                say("250-mail\r\n250 AUTH PLAIN")
            elif verb == "AUTH":
                say("235 welcome")
            elif verb == "DATA":
                say("354 go on")
                while self.rfile.readline().strip() != b".":
                    pass
                say("250 taken")
            elif verb == "MAIL" and not re.search(r"<(\S+@\S+)?>", line):
                say("501 no address")
            elif verb == "QUIT":
                say("221 bye")
                return
            else:
                say("250 well")


def send(wanted):
    """Sends a mail to a server on loopback; what that one was told that matches, or nothing."""
    from django.conf import settings
    from django.core.mail import send_mail

    with socketserver.TCPServer(("127.0.0.1", 0), Mailbox) as server:
        server.said = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        sys.stdout = sys.stderr
        try:
            send_mail("Order", "Thanks", None, ["visitor@acme.io"])
        except Exception as error:
            return type(error).__name__
        finally:
            server.shutdown()
        found = [line for line in server.said if re.search(wanted, line)]
    return found[0] if found else "nothing"


def judge(files, source, env, look):
    os.environ.update(env)
    folder = pathlib.Path(tempfile.mkdtemp())
    for name, code in {**files, "settings": source}.items():
        module = types.ModuleType(name)
        module.__file__ = str(folder / f"{name}.py")
        sys.modules[name] = module
        if name != "urls":
            exec(compile(code, module.__file__, "exec"), module.__dict__)
    os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
    django.setup()
    exec(compile(files["urls"], "urls.py", "exec"), sys.modules["urls"].__dict__)
    from django.conf import settings

    found = django.core.checks.run_checks(include_deployment_checks=True)
    scope = {**globals(), "settings": settings, "folder": folder}
    exec(compile(look, "look.py", "exec"), scope)
    return {
        "checks": sorted({each.id for each in found if not each.is_silenced()}),
        "seen": str(scope["seen"]),
    }


if __name__ == "__main__":
    given = json.load(sys.stdin)
    json.dump(
        [
            apart(
                lambda: judge(
                    {**given["files"], **case["files"]},
                    given["good"] + case["code"],
                    case["env"],
                    case["look"],
                )
            )
            for case in given["cases"]
        ],
        sys.stdout,
    )
