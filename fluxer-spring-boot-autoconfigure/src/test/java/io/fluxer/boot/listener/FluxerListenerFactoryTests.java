package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.fluxer.client.Client;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.event.Events;
import io.fluxer.event.GuildLeftEvent;
import io.fluxer.event.GuildMemberRemoveEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageUpdateEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.event.TypingStartEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link FluxerListenerFactory}.
 */
class FluxerListenerFactoryTests {

	@ParameterizedTest
	@ValueSource(strings = { "text", "payload", "mono", "monoOfPayload", "publisher", "stage", "future", "envelope",
			"channelEvent", "classes" })
	void aMethodThatReturnsAMessageReplies(String method) {
		assertThat(listener(method).replies()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "work", "previousOfWhatIsGone", "futureWork", "anyEnvelope", "anyDispatch",
			"anyEvent", "ready", "generic" })
	void aMethodThatReturnsNothingListensToAnyEvent(String method) {
		assertThat(listener(method).replies()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			number,        'returns java.lang.Integer'
			monoOfMessage, 'returns reactor.core.publisher.Mono<io.fluxer.entity.Message>'
			monoOfAnything,'returns reactor.core.publisher.Mono<?>'
			replyToReady,  'its event has no channel'
			replyToAny,    'its event has no channel'
			replyToRaw,    'its event has no channel'
			replyToOne,    'its event has no channel'
			reactToTyping, 'is about no message that is there'
			notAnEvent,    'needs a parameter'
			noParameter,   'needs a parameter'
			noEventClass,  'is no event of Fluxer'
			otherClass,    'takes only a MessageCreateEvent'
			unknownParameter, 'java.lang.String other (number 2)'
			clientHasNoJson,  'tools.jackson.databind.JsonNode json (number 2)'
			noMessage,     'io.fluxer.entity.Message message (number 2)'
			guildThatIsGone,  'io.fluxer.entity.Guild guild (number 2)'
			memberThatIsGone, 'io.fluxer.entity.GuildMember member (number 2)'
			noPrevious,    '@Previous io.fluxer.entity.Message before (number 2)'
			ownReply,      'cannot listen to the bot itself'
			anyReply,      'cannot listen to the bot itself'
			transactional, 'is a @TransactionalEventListener too'
			asynchronous,  'is @Async'
			notAnId,       'names the guild ''here'', which is no id'
			notADuration,  'has the timeout ''soon'', which is no duration'
			longerThanALane,  'which is not between zero and the 30s'
			noTime,        'which is not between zero and the 30s'
			brokenCondition,  'has a condition that is no expression'
			misspeltEvent, 'listens to ''MESAGE_CREATE'', which is no event of Fluxer'
			lowerCaseEvent, 'listens to ''message_create'''
			misspeltProperty, 'reads the property ''contnet'', which Message does not have'
			misspeltAuthor, 'reads the property ''nick'', which User does not have'
			misspeltRoot,  'reads the property ''message'', which Root does not have'
			misspeltPayload, 'reads the property ''mesage'', which MessageCreateEvent does not have'
			misspeltMethod, 'reads the method ''beginsWith'', which String does not have'
			misspeltEnvelope, 'reads the property ''shrad'', which FluxerEvent does not have'
			misspeltSealed, 'reads the property ''chanelId'', which ChannelEvent does not have'
			misspeltElement, 'reads the property ''titel'', which Embed does not have'
			unknownCondition, 'has a condition that names #message, which is none of its parameters'
			""")
	void refusesWhatItCannotServeNamingTheMethod(String method, String problem) {
		assertThatExceptionOfType(InvalidHandlerMethodException.class).isThrownBy(() -> listener(method))
			.withMessageContaining("@FluxerListener method")
			.withMessageContaining(method + "(")
			.withMessageContaining(problem)
			.satisfies((ex) -> assertThat(ex.getAction()).endsWith("."))
			.satisfies((ex) -> assertThat(ex.getMethod().getName()).isEqualTo(method));
	}

	@Test
	void aConditionMayNameTheParameterByItsNameAndByItsPlace() {
		assertThatNoException().isThrownBy(() -> listener("goodCondition"));
		assertThatNoException().isThrownBy(() -> listener("conditionWithoutParameter"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "newEvent", "acknowledgement", "deepCondition", "partialCondition", "selectionCondition",
			"beanCondition", "optionalCondition", "envelopeCondition" })
	void takesWhatMayBeThere(String method) {
		assertThatNoException().isThrownBy(() -> listener(method));
	}

	@Test
	void aRawListenerByNameSeesEveryDispatchInItsRawForm() {
		HandlerMethod byName = listener("rawByName");
		assertThat(byName.definition().eventNames()).containsExactlyInAnyOrder(Events.TYPING_START,
				Events.MESSAGE_CREATE);
		assertThat(byName.definition().events().leaves()).contains(TypingStartEvent.class, MessageCreateEvent.class);
		assertThat(listener("raw").definition().events().leaves()).containsExactly(RawDispatchEvent.class);
	}

	private static HandlerMethod listener(String name) {
		Method method = Arrays.stream(Listeners.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		HandlerMethods handlers = new HandlerMethods();
		handlers.setBeanFactory(new DefaultListableBeanFactory());
		new FluxerListenerFactory(handlers).createApplicationListener("listeners", Listeners.class, method);
		return handlers.handlers().get(0);
	}

	abstract static class GenericListeners<E extends Event> {

		@FluxerListener
		void generic(E event) {
		}

	}

	abstract static class Listeners extends GenericListeners<MessageCreateEvent> {

		@FluxerListener(events = "MESAGE_CREATE")
		void misspeltEvent(RawDispatchEvent event) {
		}

		@FluxerListener(events = "message_create")
		void lowerCaseEvent(RawDispatchEvent event) {
		}

		@FluxerListener(events = "POLL_CREATE")
		void newEvent(RawDispatchEvent event) {
		}

		@FluxerListener(events = "MESSAGE_ACK")
		void acknowledgement(RawDispatchEvent event) {
		}

		@FluxerListener(condition = "#event.message.contnet == 'x'")
		void misspeltProperty(MessageCreateEvent event) {
		}

		@FluxerListener(condition = "1 == 1 and not (#event.message.author?.nick == 'x')")
		void misspeltAuthor(MessageCreateEvent event) {
		}

		@FluxerListener(condition = "message.content == 'x'")
		void misspeltRoot(MessageCreateEvent event) {
		}

		@FluxerListener(condition = "#root.event.payload.mesage.content == 'x'")
		void misspeltPayload(MessageCreateEvent event) {
		}

		@FluxerListener(condition = "#message.content.beginsWith('x')")
		void misspeltMethod(MessageCreateEvent event, Message message) {
		}

		@FluxerListener(condition = "#envelope.shrad == 0")
		void misspeltEnvelope(FluxerEvent<MessageCreateEvent> envelope) {
		}

		@FluxerListener(condition = "#event.chanelId == 'x'")
		void misspeltSealed(ChannelEvent event) {
		}

		@FluxerListener(condition = "#event.message.embeds[0].titel == 'x'")
		void misspeltElement(MessageCreateEvent event) {
		}

		@FluxerListener(condition = "#event.message.embeds.size() > 0 and #event.message.embeds[0].title.length > 3 "
				+ "and #event.message().author().bot and #event.guildId?.value > 5 and {'a'}.contains('a') "
				+ "and #event.message.author.getClass() != null and T(java.lang.Math).abs(-1).foo == 1")
		void deepCondition(MessageCreateEvent event) {
		}

		@FluxerListener(condition = "#event.message.content == 'x'")
		void partialCondition(ChannelEvent event) {
		}

		@FluxerListener(condition = "#event.message.embeds.?[titel == 'x'].size() > 0")
		void selectionCondition(MessageCreateEvent event) {
		}

		@FluxerListener(condition = "@word.anything.at.all == #client.name() and event.shard == 0")
		void beanCondition(MessageCreateEvent event, Client client) {
		}

		@FluxerListener(condition = "#guild?.anything == 'x'")
		void optionalCondition(MessageCreateEvent event, Optional<Guild> guild) {
		}

		@FluxerListener(condition = "#envelope.payload.message.content == 'x' and #envelope.client.name == 'default'")
		void envelopeCondition(FluxerEvent<MessageCreateEvent> envelope) {
		}

		@Override
		@FluxerListener
		void generic(MessageCreateEvent event) {
		}

		@FluxerListener
		abstract String text(MessageCreateEvent event);

		@FluxerListener
		abstract MessagePayload payload(MessageCreateEvent event);

		@FluxerListener
		abstract Mono<String> mono(MessageCreateEvent event);

		@FluxerListener
		abstract Mono<MessagePayload> monoOfPayload(MessageCreateEvent event);

		@FluxerListener
		abstract Publisher<String> publisher(MessageCreateEvent event);

		@FluxerListener
		abstract CompletionStage<String> stage(MessageCreateEvent event);

		@FluxerListener
		abstract CompletableFuture<MessagePayload> future(MessageCreateEvent event);

		@FluxerListener
		abstract String envelope(FluxerEvent<MessageUpdateEvent> event);

		@FluxerListener
		abstract String channelEvent(ChannelEvent event);

		@FluxerListener({ MessageCreateEvent.class, MessageUpdateEvent.class })
		abstract String classes();

		@FluxerListener
		abstract void nothing(MessageCreateEvent event);

		@FluxerListener
		abstract Mono<Void> work(ClientReadyEvent event);

		@FluxerListener
		abstract CompletableFuture<Void> futureWork(ClientReadyEvent event);

		@FluxerListener
		abstract void anyEnvelope(FluxerEvent<?> event);

		@FluxerListener
		abstract void anyDispatch(DispatchEvent event);

		@FluxerListener
		abstract void anyEvent(Event event);

		@FluxerListener
		abstract void ready(ClientReadyEvent event);

		@FluxerListener
		abstract Integer number(MessageCreateEvent event);

		@FluxerListener
		abstract Mono<Message> monoOfMessage(MessageCreateEvent event);

		@FluxerListener
		abstract Mono<?> monoOfAnything(MessageCreateEvent event);

		@FluxerListener
		abstract String replyToReady(ClientReadyEvent event);

		@FluxerListener
		abstract String replyToAny(FluxerEvent<?> event);

		@FluxerListener
		abstract String replyToRaw(RawDispatchEvent event);

		@FluxerListener({ MessageCreateEvent.class, ClientReadyEvent.class })
		abstract String replyToOne();

		@FluxerListener
		abstract void notAnEvent(String event);

		@FluxerListener
		abstract void noParameter();

		@FluxerListener(String.class)
		abstract void noEventClass();

		@FluxerListener({ MessageCreateEvent.class, ClientReadyEvent.class })
		abstract void otherClass(MessageCreateEvent event);

		@FluxerListener
		abstract void unknownParameter(MessageCreateEvent event, String other);

		@FluxerListener
		abstract void clientHasNoJson(ClientReadyEvent event, JsonNode json);

		@FluxerListener
		abstract void noMessage(TypingStartEvent event, Message message);

		@FluxerListener
		abstract void guildThatIsGone(GuildLeftEvent event, Guild guild);

		@FluxerListener
		abstract void memberThatIsGone(GuildMemberRemoveEvent event, GuildMember member);

		@FluxerListener
		abstract void previousOfWhatIsGone(GuildLeftEvent event, @Previous Guild guild);

		@FluxerListener
		abstract void noPrevious(MessageCreateEvent event, @Previous Message before);

		@FluxerListener
		abstract ReactionEmoji reactToTyping(TypingStartEvent event);

		@FluxerListener(author = EventAuthor.SELF)
		abstract String ownReply(MessageCreateEvent event);

		@FluxerListener(author = EventAuthor.ANY)
		abstract String anyReply(MessageCreateEvent event);

		@FluxerListener
		@TransactionalEventListener
		abstract void transactional(MessageCreateEvent event);

		@Async
		@FluxerListener
		abstract String asynchronous(MessageCreateEvent event);

		@FluxerListener(guild = "here")
		abstract void notAnId(MessageCreateEvent event);

		@FluxerListener(timeout = "soon")
		abstract void notADuration(MessageCreateEvent event);

		@FluxerListener(timeout = "31s")
		abstract void longerThanALane(MessageCreateEvent event);

		@FluxerListener(timeout = "0s")
		abstract void noTime(MessageCreateEvent event);

		@FluxerListener(condition = "#event.message.content ==")
		abstract void brokenCondition(MessageCreateEvent event);

		@FluxerListener(condition = "#event.message.content == #message")
		abstract void unknownCondition(MessageCreateEvent event);

		@FluxerListener(
				condition = "#event.message.content == '#message' and #a0 == #p0 and {1}.?[#this > 0] == {#root.event}")
		abstract void goodCondition(MessageCreateEvent event);

		@FluxerListener(classes = MessageCreateEvent.class, condition = "#root.event.payload.message.content == 'a'")
		abstract void conditionWithoutParameter();

		@FluxerListener(events = { Events.TYPING_START, Events.MESSAGE_CREATE })
		abstract void rawByName(RawDispatchEvent event);

		@FluxerListener
		abstract void raw(RawDispatchEvent event);

	}

}
