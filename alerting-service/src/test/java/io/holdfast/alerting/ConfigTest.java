package io.holdfast.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.audit.AuditConfig;
import io.holdfast.alerting.channel.ChannelConfig;
import io.holdfast.alerting.channel.alertmanager.AlertmanagerConfig;
import io.holdfast.alerting.channel.text.DashboardConfig;
import io.holdfast.alerting.finding.FindingConfig;
import io.holdfast.alerting.group.GroupConfig;
import io.holdfast.alerting.intake.IntakeConfig;
import io.holdfast.alerting.notify.NotifyConfig;
import io.holdfast.alerting.work.WorkConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConfigTest {

    private static final List<Class<?>> ALL = List.of(
            FindingConfig.class,
            WorkConfig.class,
            AuditConfig.class,
            IntakeConfig.class,
            GroupConfig.class,
            NotifyConfig.class,
            ChannelConfig.class,
            AlertmanagerConfig.class,
            DashboardConfig.class);

    @Test
    void theDefaultsAreTheDocumentedOnes() throws IOException {
        var bare = config(new PropertiesConfigSource(java.util.Map.of(), "nothing", 100));
        var documented = config(new PropertiesConfigSource(
                Path.of("src/main/resources/application.properties").toUri().toURL()));

        for (var type : ALL) {
            for (var method : type.getMethods()) {
                assertThat(value(bare, type, method.getName()))
                        .as(type.getSimpleName() + "." + method.getName())
                        .isEqualTo(value(documented, type, method.getName()));
            }
        }
        assertThat(bare.getConfigMapping(NotifyConfig.class).horizon()).isEqualTo(Duration.ofDays(3));
        assertThat(bare.getConfigMapping(FindingConfig.class).noDataGrace()).isEqualTo(Duration.ofHours(1));
        assertThat(bare.getConfigMapping(ChannelConfig.class).allowedTargets()).isEmpty();
        assertThat(bare.getConfigMapping(NotifyConfig.class).lease())
                .as("a lease outlives an attempt")
                .isGreaterThan(bare.getConfigMapping(ChannelConfig.class).timeout());
    }

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingExists() throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        var documented = new TreeSet<>(properties.stringPropertyNames());
        documented.removeIf(name -> !name.startsWith("holdfast."));

        assertThat(documented).isEqualTo(names());
    }

    private static Set<String> names() {
        var names = new TreeSet<String>();
        for (var type : ALL) {
            var prefix = type.getAnnotation(ConfigMapping.class).prefix();
            Arrays.stream(type.getMethods())
                    .map(method -> prefix + "."
                            + method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                    .forEach(names::add);
        }
        return names;
    }

    private static SmallRyeConfig config(PropertiesConfigSource source) {
        var builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withValidateUnknown(false)
                .withSources(source);
        ALL.forEach(builder::withMapping);
        return builder.build();
    }

    private static Object value(SmallRyeConfig config, Class<?> type, String method) {
        try {
            return type.getMethod(method).invoke(config.getConfigMapping(type));
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError(type + "." + method, failure);
        }
    }
}
