"""What copylint said to the same question before, for as long as nothing that it rests on has changed.

Nothing of copylint is imported here and little of Python: who asks again gets the answer before the rest of
the program is looked at. So values are plain classes, and types are named for the type checker alone.
"""
