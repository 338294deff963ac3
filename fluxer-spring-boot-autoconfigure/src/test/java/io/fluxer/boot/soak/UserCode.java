package io.fluxer.boot.soak;

import java.util.List;

import io.fluxer.boot.actuate.FluxerEndpointSection;
import io.fluxer.boot.autoconfigure.FluxerGatewayCustomizer;
import io.fluxer.boot.autoconfigure.FluxerHttpClientCustomizer;
import io.fluxer.boot.autoconfigure.FluxerWebClientCustomizer;
import io.fluxer.boot.command.CommandCheck;
import io.fluxer.boot.command.CommandPrefixes;
import io.fluxer.boot.command.CommandReplies;
import io.fluxer.boot.listener.FluxerArgumentResolver;
import io.fluxer.boot.listener.FluxerReturnValueHandler;
import io.fluxer.boot.listener.ListenerObservationConvention;
import io.fluxer.client.DispatchObservationConvention;
import io.fluxer.client.GatewayListener;
import io.fluxer.gateway.SessionStore;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.RestObservationConvention;

/**
 * A kind of code that applications write and the library calls while it runs, with the
 * interfaces of ours that it implements.
 */
enum UserCode {

	/** A handler of {@code client.on}. */
	CLIENT_ON,

	/** A handler of {@code client.onTyped}. */
	CLIENT_ON_TYPED,

	/** A handler of {@code client.onEnvelope}, and the work that it returns. */
	CLIENT_ON_ENVELOPE,

	GATEWAY_LISTENER(GatewayListener.class),

	SESSION_STORE(SessionStore.class),

	LISTENER_VOID,

	LISTENER_TEXT,

	LISTENER_MONO,

	LISTENER_FLUX,

	LISTENER_STAGE,

	/** What a listener's work does when it is cancelled for being late. */
	LISTENER_CANCEL,

	/** A bean that a listener's condition calls. */
	CONDITION,

	/** A listener that knows nothing of Fluxer but the event. */
	PLAIN_LISTENER,

	ARGUMENT_RESOLVER(FluxerArgumentResolver.class),

	RETURN_VALUE_HANDLER(FluxerReturnValueHandler.class),

	EXCEPTION_HANDLER,

	ADVICE,

	/** What carries values of a thread along, by Micrometer's context propagation. */
	THREAD_LOCAL_ACCESSOR,

	COMMAND,

	COMMAND_CHECK(CommandCheck.class),

	COMMAND_PREFIXES(CommandPrefixes.class),

	COMMAND_REPLIES(CommandReplies.class),

	/** A converter of Spring's for an argument of a command. */
	CONVERTER,

	LISTENER_CONVENTION(ListenerObservationConvention.class),

	DISPATCH_CONVENTION(DispatchObservationConvention.class),

	REST_CONVENTION(RestObservationConvention.class),

	OBSERVATION_START,

	OBSERVATION_SCOPE_OPENED,

	OBSERVATION_SCOPE_CLOSED,

	OBSERVATION_ERROR,

	OBSERVATION_STOP,

	/** What decides whether something is observed. */
	OBSERVATION_PREDICATE,

	/** What changes tags at the end of an observation. */
	OBSERVATION_FILTER,

	/** Any callback of a handler for the observation of Spring's {@code WebClient}. */
	HTTP_OBSERVATION,

	/** A counter or timer of the application's own registry. */
	METER,

	METER_FILTER,

	/** What a registry tells of new meters. */
	METER_LISTENER,

	RATE_LIMIT_LISTENER(RateLimitListener.class),

	/** An exchange filter of the {@code WebClient}. */
	EXCHANGE_FILTER(FluxerWebClientCustomizer.class),

	/** A callback of Reactor Netty's client. */
	HTTP_CALLBACK(FluxerHttpClientCustomizer.class, FluxerGatewayCustomizer.class),

	/** What a caller does with the result of a call. */
	CALLER,

	UPLOAD_SOURCE(FileUpload.Source.class),

	MESSAGE_FILTER,

	REACTION_FILTER,

	/** What an application does with what a collector has gathered. */
	COLLECTED,

	ENDPOINT_SECTION(FluxerEndpointSection.class);

	private final List<Class<?>> types;

	UserCode(Class<?>... types) {
		this.types = List.of(types);
	}

	List<Class<?>> types() {
		return this.types;
	}

}
