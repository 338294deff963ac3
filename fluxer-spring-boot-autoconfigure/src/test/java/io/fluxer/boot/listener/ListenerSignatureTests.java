package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageUpdateEvent;
import io.fluxer.event.RawDispatchEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

import org.springframework.core.annotation.AnnotatedElementUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link ListenerSignature}.
 */
class ListenerSignatureTests {

	@ParameterizedTest
	@ValueSource(strings = { "text", "payload", "mono", "monoOfPayload", "publisher", "stage", "future", "envelope",
			"channelEvent", "classes" })
	void aMethodThatReturnsAMessageReplies(String method) {
		assertThat(signature(method).replies()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "nothing", "work", "futureWork", "anyEnvelope", "anyDispatch", "anyEvent", "ready", "generic" })
	void aMethodThatReturnsNothingListensToAnyEvent(String method) {
		assertThat(signature(method).replies()).isFalse();
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
			notAnEvent,    'is no event of Fluxer'
			noParameter,   'needs a parameter'
			twoParameters, 'at most one parameter'
			ownReply,      'cannot listen to the bot''s own messages'
			brokenCondition,  'has a condition that is no expression'
			unknownCondition, 'has a condition that names #message, which is none of its parameters'
			""")
	void refusesWhatItCannotServeNamingTheMethod(String method, String problem) {
		assertThatIllegalStateException().isThrownBy(() -> signature(method))
			.withMessageContaining(method + "(")
			.withMessageContaining(problem);
	}

	@Test
	void aConditionMayNameTheParameterByItsNameAndByItsPlace() {
		assertThat(signature("goodCondition").events()).isEmpty();
		assertThat(signature("conditionWithoutParameter").events()).isEmpty();
	}

	@Test
	void aRawListenerByNameSeesEveryDispatchInItsRawForm() {
		ListenerSignature signature = signature("rawByName");
		assertThat(signature.events()).containsExactlyInAnyOrder(Events.TYPING_START, Events.MESSAGE_CREATE);
		assertThat(signature.rawView()).isTrue();
		assertThat(signature("raw").rawView()).isFalse();
	}

	private static ListenerSignature signature(String name) {
		Method method = Arrays.stream(Listeners.class.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		FluxerListener annotation = AnnotatedElementUtils.findMergedAnnotation(method, FluxerListener.class);
		assertThat(annotation).isNotNull();
		return ListenerSignature.of(method, Listeners.class, annotation);
	}

	abstract static class GenericListeners<E extends Event> {

		@FluxerListener
		void generic(E event) {
		}

	}

	abstract static class Listeners extends GenericListeners<MessageCreateEvent> {

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

		@FluxerListener
		abstract void twoParameters(MessageCreateEvent event, String other);

		@FluxerListener(ownMessages = true)
		abstract String ownReply(MessageCreateEvent event);

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
