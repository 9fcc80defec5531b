package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the demo's YAML files. A word that nothing here knows is a slip of the pen and refused. */
final class Tables {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Tables() {}

    static <T> T read(String name, Class<T> form) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Sample.read(name));
        try {
            return JSON.convertValue(content, form);
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException(
                    "demo/" + name + " is part of this build and must be readable: " + broken.getMessage(), broken);
        }
    }
}
