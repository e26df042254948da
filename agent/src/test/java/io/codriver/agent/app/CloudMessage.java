package io.codriver.agent.app;

import io.codriver.agent.app.port.Bytes;
import io.codriver.agent.domain.answer.MessageId;

/** A message as the cloud has sent it, to be sent again byte by byte. */
record CloudMessage(MessageId id, String type, Bytes payload) {}
