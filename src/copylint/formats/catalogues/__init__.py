"""Catalogues of the words of apps: Android, Apple, XLIFF, Java and .NET."""
