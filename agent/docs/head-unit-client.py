#!/usr/bin/env python3
"""A whole head unit for Codriver: shows who asks and the code, and hands in what is typed (open, decline, accept, type CODE, ...)."""
import itertools, json, socket, sys, threading

agent = socket.socket(socket.AF_UNIX)
agent.connect(sys.argv[1] if len(sys.argv) > 1 else "/run/codriver/head-unit.sock")
ids = itertools.count(1)
link = {}  # the request that the screen shows


def say(**message):
    agent.sendall(json.dumps(message).encode() + b"\n")


def typed():
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        if word in ("open", "decline", "accept", "type"):
            code = {"code": rest} if word == "type" else {}
            say(id=next(ids), do=word, link=link.get("id", ""), **code)
        elif word == "sign-in":  # with the uid of a user, or with nothing: nobody
            say(id=next(ids), do=word, user=rest)


def draw(screen):
    global link
    link = screen.get("link", {})
    hint = "accept, then type CODE" if link.get("codeTypedHere") else "decline"
    print(f'--- {screen["userCount"]} of {screen["userLimit"]} users, {screen["connection"]}')
    for text in (screen.get("warning"), screen.get("refusal"), link.get("asks"), link.get("refusal"),
                 "code" in link and "Security code: " + link["code"],
                 link and "You may type: " + (hint if link["opened"] else "open, decline"),
                 *(notice["text"] for notice in screen["notices"])):
        if text:
            print(text)


say(hello=1, application="head-unit-client.py")
threading.Thread(target=typed, daemon=True).start()
for line in agent.makefile(encoding="utf-8"):
    said = json.loads(line)
    if "screen" in said:
        draw(said["screen"])
    elif said.get("taken") is False or "bye" in said:
        print(said.get("sentence", said["problem"]))
    sys.stdout.flush()
