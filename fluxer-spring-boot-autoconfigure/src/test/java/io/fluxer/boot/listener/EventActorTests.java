package io.fluxer.boot.listener;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EventActor}.
 */
class EventActorTests {

	private static final Snowflake SELF = Snowflake.of(3);

	/** What names users who are not known to have caused it. */
	private static final Set<String> ABOUT = Set.of("ChannelRecipientAddEvent", "ChannelRecipientRemoveEvent",
			"ClientReadyEvent", "GuildBanAddEvent", "GuildBanRemoveEvent", "GuildMemberAddEvent",
			"GuildMemberRemoveEvent", "GuildMemberUpdateEvent", "MessageDeleteEvent", "PresenceUpdateEvent",
			"RawDispatchEvent", "ReadyEvent", "UserUpdateEvent", "VoiceStateUpdateEvent");

	private static final Set<String> BY = Set.of("EntranceSoundPlayEvent", "GuildAuditLogEntryCreateEvent",
			"InviteCreateEvent", "MessageCreateEvent", "MessageReactionAddEvent", "MessageReactionRemoveEvent",
			"MessageUpdateEvent", "TypingStartEvent");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					MESSAGE_CREATE               | {"id":"1","channel_id":"2","author":{"id":"3","username":"bot"}}
					MESSAGE_UPDATE               | {"id":"1","channel_id":"2","author":{"id":"3","username":"bot"}}
					MESSAGE_REACTION_ADD         | {"user_id":"3","channel_id":"2","message_id":"1","emoji":{"name":"x"}}
					MESSAGE_REACTION_REMOVE      | {"user_id":"3","channel_id":"2","message_id":"1","emoji":{"name":"x"}}
					MESSAGE_REACTION_REMOVE      | {"user_id":"3","channel_id":"2","emoji":"does not fit"}
					MESSAGE_REACTION_ADD_MANY    | {"channel_id":"2","message_id":"1","reactions":[{"user_id":"3","emoji":{"name":"x"}}]}
					TYPING_START                 | {"user_id":"3","channel_id":"2"}
					ENTRANCE_SOUND_PLAY          | {"user_id":"3","channel_id":"2"}
					INVITE_CREATE                | {"code":"x","inviter":{"id":"3","username":"bot"}}
					GUILD_AUDIT_LOG_ENTRY_CREATE | {"id":"1","guild_id":"4","user_id":"3","action_type":1}
					MESSAGE_ACK                  | {"channel_id":"2","message_id":"1"}
					CHANNEL_PINS_ACK             | {"channel_id":"2","timestamp":"2026-07-01T00:00:00Z"}
					""")
	void anActionIsByWhomItNames(String name, String json) {
		Event event = TestEvents.dispatch(name, json);
		assertThat(EventActor.of(event, SELF)).isEqualTo(SELF);
		assertThat(EventActor.isSelf(event, SELF)).isTrue();
		assertThat(EventActor.isSelf(event, null)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					MESSAGE_DELETE            | {"id":"1","channel_id":"2","author_id":"3"}
					GUILD_MEMBER_UPDATE       | {"guild_id":"4","user":{"id":"3","username":"bot"},"roles":[]}
					GUILD_MEMBER_ADD          | {"guild_id":"4","user":{"id":"3","username":"bot"},"roles":[]}
					GUILD_MEMBER_REMOVE       | {"guild_id":"4","user":{"id":"3","username":"bot"}}
					GUILD_BAN_ADD             | {"guild_id":"4","user":{"id":"3","username":"bot"}}
					VOICE_STATE_UPDATE        | {"guild_id":"4","user_id":"3","session_id":"x"}
					VOICE_STATE_ACK           | {"guild_id":"4","status":"rejected"}
					USER_UPDATE               | {"id":"3","username":"bot"}
					PRESENCE_UPDATE           | {"user":{"id":"3"},"status":"online"}
					MESSAGE_REACTION_ADD_MANY | {"channel_id":"2","message_id":"1","reactions":[{"user_id":"3","emoji":{"name":"x"}},{"user_id":"5","emoji":{"name":"x"}}]}
					NEW_THING                 | {"user_id":"3"}
					""")
	void whatIsAboutAUserIsNotByThem(String name, String json) {
		assertThat(EventActor.of(TestEvents.dispatch(name, json), SELF)).isNull();
	}

	@Test
	void everyRecordThatNamesAUserIsDecidedOn() {
		Set<String> naming = EventTypes.all()
			.leaves()
			.stream()
			.filter(EventActorTests::namesUser)
			.map(Class::getSimpleName)
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> decided = new TreeSet<>(ABOUT);
		decided.addAll(BY);
		assertThat(naming).isEqualTo(decided);
	}

	/** By an accessor or by a component of its own. */
	private static boolean namesUser(Class<?> event) {
		return ReflectionUtils.findMethod(event, "userId").getDeclaringClass() != Event.class
				|| Arrays.stream(event.getRecordComponents())
					.filter((component) -> !component.getName().equals("before"))
					.anyMatch(EventActorTests::isUser);
	}

	private static boolean isUser(RecordComponent component) {
		return Set.of(User.class, GuildMember.class, Message.class).contains(component.getType())
				|| component.getName().matches("(user|author|inviter|executor|owner|creator|actor|member)Id");
	}

}
