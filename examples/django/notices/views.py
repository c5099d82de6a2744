from django.shortcuts import render

from .models import Notice


def home(request):
    return render(request, "notices/home.html", {"notices": Notice.objects.all()[:20]})
