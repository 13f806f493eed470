#!/bin/sh
# Starts a run of the workflow in examples/outside.yml. For Heroku Scheduler: commit it to an app as bin/dyno-scaler.sh, and let a job
# every 10 minutes say: sh bin/dyno-scaler.sh
#   heroku addons:create scheduler:standard -a APP
#   heroku config:set GITHUB_REPOSITORY=OWNER/REPOSITORY GITHUB_DISPATCH_TOKEN=... -a APP
# The token is a fine-grained one for that repository alone, with "Contents: read and write".
set -eu
: "${GITHUB_REPOSITORY:?Set it to OWNER/REPOSITORY, where the workflow is.}"
: "${GITHUB_DISPATCH_TOKEN:?Set it to a token with the permission Contents, read and write.}"

# The token goes in by standard input: arguments can be seen by other processes.
printf 'Authorization: Bearer %s\n' "$GITHUB_DISPATCH_TOKEN" |
  curl --silent --show-error --fail --retry 3 --max-time 60 --output /dev/null \
    --header @- --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' \
    --data '{"event_type": "dyno-scaler"}' \
    "${GITHUB_API_URL:-https://api.github.com}/repos/$GITHUB_REPOSITORY/dispatches" || {
  echo "No run was started. 401: the token is wrong or has expired; 403, 404: it may not write to $GITHUB_REPOSITORY." >&2
  exit 1
}
