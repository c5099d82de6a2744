from django.test import SimpleTestCase

from config.settings.production import split_list


class ListTests(SimpleTestCase):
    def test_names_are_separated_by_spaces_or_commas(self):
        for value in (
            "a.example.com b.example.com",
            "a.example.com,b.example.com",
            "a.example.com, b.example.com,",
            r"a.example.com\,b.example.com",
        ):
            with self.subTest(value=value):
                self.assertEqual(split_list(value), ["a.example.com", "b.example.com"])

    def test_nothing_is_an_empty_list(self):
        self.assertEqual(split_list(""), [])
