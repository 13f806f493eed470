# Dyno Scaler as a process of its own: docker build -t dyno-scaler . && docker run -e HEROKU_API_KEY -v "$PWD/scaler.yml:/work/scaler.yml:ro" dyno-scaler
# Nothing is installed: dist/ holds all that it needs.
FROM node:24-slim
COPY package.json LICENSE /app/
COPY dist /app/dist
WORKDIR /work
USER node
ENTRYPOINT ["node", "/app/dist/cli.js"]
CMD ["run", "--config", "scaler.yml", "--every", "30s"]
