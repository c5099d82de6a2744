from django.db import models
from django.utils import timezone


class Notice(models.Model):
    title = models.CharField(max_length=120)
    body = models.TextField(blank=True)
    published_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        ordering = ["-published_at"]

    def __str__(self):
        return self.title
