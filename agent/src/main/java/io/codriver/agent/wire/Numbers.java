package io.codriver.agent.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers without more digits than the car can mean. */
final class Numbers {

    /** Beyond this a number is written as it is: nothing in a car is that large. */
    private static final double LARGE = 1e15;

    private Numbers() {}

    static JsonNode round(double number, int digits) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (Math.abs(number) >= LARGE) {
            return make.numberNode(number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() <= 0
                ? make.numberNode(rounded.longValueExact())
                : make.numberNode(Double.parseDouble(rounded.toPlainString()));
    }
}
