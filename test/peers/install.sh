#!/usr/bin/env bash
# What test/peers runs beside the action: Heroku's own clients, and GitHub's runner of actions. They take 700 MB.
exec bash "$(dirname "$0")/../install-apart.sh" "$(dirname "$0")" heroku@11 heroku-client@3 @github/local-action@7
