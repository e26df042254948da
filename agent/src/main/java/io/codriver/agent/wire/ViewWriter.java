package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.codriver.agent.domain.view.StatusView;
import io.codriver.agent.domain.view.View;

/** Writes what a user is shown of the car. */
final class ViewWriter {

    private ViewWriter() {}

    static ObjectNode write(View view) {
        ObjectNode data = Json.newObject();
        ((StatusView) view)
                .position()
                .ifPresent(position -> data.putObject("position")
                        .put("latitude", position.latitude())
                        .put("longitude", position.longitude()));
        return data;
    }
}
