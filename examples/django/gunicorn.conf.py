"""Read by gunicorn from the directory it is started in: `gunicorn config.wsgi`."""

import os

# On every interface: at 127.0.0.1 neither a probe nor a visitor reaches the instance.
port = os.environ.get("PORT") or 8080
bind = f"0.0.0.0:{port}"

# Not from the number of CPUs: inside an instance that is the host's, and dozens of workers do not
# fit into the memory of a small one.
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
worker_class = "gthread"
threads = 4
# The workers share the memory of one import, and a settings error is printed once, then exit 1.
preload_app = True

timeout = 60
# Below the 30 seconds that Kubernetes leaves between SIGTERM and SIGKILL.
graceful_timeout = 25
# Above the time for which the proxy in front keeps an idle connection, so that it is never the
# server that hangs up on a request under way.
keepalive = 65
max_requests = 1000
max_requests_jitter = 100

accesslog = "-"
errorlog = "-"
# A management socket in $HOME: nobody can reach it in a container, and two releases on one machine
# would share it.
control_socket_disable = True
