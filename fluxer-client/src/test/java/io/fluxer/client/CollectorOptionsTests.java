package io.fluxer.client;

import java.time.Duration;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

class CollectorOptionsTests {

	private final MessageCollectorOptions messages = MessageCollectorOptions.in(Snowflake.of(2));

	private final ReactionCollectorOptions reactions = ReactionCollectorOptions.in(Snowflake.of(2), Snowflake.of(3));

	@Test
	void refuseToLackWhatTheyAreAbout() {
		Snowflake channel = Snowflake.of(2);
		assertThatNullPointerException().isThrownBy(() -> MessageCollectorOptions.in(null)).withMessage("channelId");
		assertThatNullPointerException().isThrownBy(() -> ReactionCollectorOptions.in(channel, null))
			.withMessage("messageId");
		assertThatNullPointerException().isThrownBy(() -> MessageCollectorOptions.in(channel).withFilter(null))
			.withMessage("filter");
	}

	@Test
	void startFromEverybodyButTheBotWithoutAnEndInTime() {
		assertThat(this.messages.authorId()).isNull();
		assertThat(this.messages.own()).isFalse();
		assertThat(this.messages.limits()).isEqualTo(new CollectorLimits(1000, null, null));
		assertThat(this.reactions.userId()).isNull();
		assertThat(this.reactions.own()).isFalse();
		assertThat(this.reactions.limits()).isEqualTo(new CollectorLimits(1000, null, null));
	}

	@Test
	void messageCopiesChangeOneThingEach() {
		MessageCollectorOptions all = this.messages.withAuthor(Snowflake.of(7))
			.withOwn(true)
			.withMaximum(4)
			.withTime(Duration.ofSeconds(5))
			.withIdleTime(Duration.ofSeconds(6));
		assertThat(all).isEqualTo(new MessageCollectorOptions(Snowflake.of(2), Snowflake.of(7), this.messages.filter(),
				true, 4, Duration.ofSeconds(5), Duration.ofSeconds(6)));
	}

	@Test
	void reactionCopiesChangeOneThingEach() {
		ReactionCollectorOptions all = this.reactions.withUser(Snowflake.of(7))
			.withOwn(true)
			.withMaximum(4)
			.withTime(Duration.ofSeconds(5))
			.withIdleTime(Duration.ofSeconds(6));
		assertThat(all).isEqualTo(new ReactionCollectorOptions(Snowflake.of(2), Snowflake.of(3), Snowflake.of(7),
				this.reactions.filter(), true, 4, Duration.ofSeconds(5), Duration.ofSeconds(6)));
	}

	@Test
	void messageNamesItsChannelAndItself() {
		Message message = ((MessageCreateEvent) TestEvents.message(50, 2).event()).message();
		ReactionCollectorOptions options = ReactionCollectorOptions.on(message);
		assertThat(options.channelId()).isEqualTo(Snowflake.of(2));
		assertThat(options.messageId()).isEqualTo(Snowflake.of(50));
	}

	@Test
	void limitsThatNeverLetAnythingThroughAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.withMaximum(0))
			.withMessageContaining("maximum");
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.withTime(Duration.ZERO))
			.withMessageContaining("The time");
		assertThatIllegalArgumentException().isThrownBy(() -> this.messages.withIdleTime(Duration.ofSeconds(-1)))
			.withMessageContaining("idle time");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactions.withMaximum(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactions.withTime(Duration.ZERO));
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactions.withIdleTime(Duration.ZERO));
	}

}
