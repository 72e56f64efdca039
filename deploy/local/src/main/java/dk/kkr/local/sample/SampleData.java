package dk.kkr.local.sample;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

public final class SampleData {
    private SampleData() {}

    public static void into(UnaryOperator<String> address, Consumer<String> progress) {
        progress.accept(address.apply("contracts"));
    }
}
