"""The commands of the command line, one module a group.

Here belongs: arguments, what is printed, exit codes; each module has `add(commands)`, which declares its commands. Heavy
packages are imported where they are used, so `--help` answers at once. Not here: the work itself.
"""
