package io.holdfast.dashboard.settings;

import io.holdfast.dashboard.form.Field;
import io.holdfast.dashboard.page.Choice;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.services.alerting.Channel;
import io.holdfast.dashboard.services.alerting.ChannelType;
import io.holdfast.dashboard.services.alerting.Notification;
import io.holdfast.dashboard.services.alerting.Preview;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One channel; also the form of a new one.
 *
 * @param channel null for a new one
 * @param etag names the channel as it is shown here
 * @param fields of its settings
 * @param secret what was just made
 * @param refused why the last action was not done
 */
record ChannelPage(
        Frame frame,
        List<Choice> tabs,
        boolean mayConfigure,
        @Nullable Channel channel,
        ChannelType type,
        String etag,
        String name,
        List<Field> fields,
        @Nullable Answer<Preview> preview,
        @Nullable Answer<Listing<Notification>> deliveries,
        @Nullable String secret,
        boolean tested,
        @Nullable Trouble refused)
        implements TemplateInstance {}
