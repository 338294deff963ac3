package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;

import io.fluxer.client.Client;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.Assert;

/**
 * Calls one method with {@link FluxerListener}: filters, invokes, posts what it returned,
 * and lets nothing that it throws get further.
 */
final class FluxerListenerAdapter extends ApplicationListenerMethodAdapter {

	private static final Logger log = LoggerFactory.getLogger(FluxerListener.class);

	private final BeanFactory beanFactory;

	private final ListenerSignature signature;

	FluxerListenerAdapter(String beanName, Class<?> targetClass, Method method, BeanFactory beanFactory) {
		super(beanName, targetClass, method);
		FluxerListener annotation = AnnotatedElementUtils.findMergedAnnotation(getTargetMethod(), FluxerListener.class);
		Assert.state(annotation != null, "Not a @FluxerListener method");
		this.beanFactory = beanFactory;
		this.signature = ListenerSignature.of(getTargetMethod(), targetClass, annotation);
	}

	/**
	 * Always on the thread that publishes: the order of a lane and its completion hang on
	 * it.
	 */
	@Override
	public boolean supportsAsyncExecution() {
		return false;
	}

	@Override
	public boolean supportsEventType(ResolvableType eventType) {
		return super.supportsEventType(eventType) || (this.signature.rawView() && isDispatch(eventType));
	}

	/**
	 * Tells whether a dispatch can be its own, by name and type.
	 */
	boolean hears(String name, ResolvableType eventType) {
		return (this.signature.events().isEmpty() || this.signature.events().contains(name))
				&& supportsEventType(eventType);
	}

	@Override
	public void processEvent(ApplicationEvent event) {
		if (!(event instanceof PayloadApplicationEvent<?> carrier)
				|| !(carrier.getPayload() instanceof Event payload)) {
			return;
		}
		if (event instanceof FluxerEvent<?> envelope) {
			envelope.markReached(this);
		}
		Client client = client(event);
		try {
			if (!isWanted(payload, client) || !shouldHandle(event)) {
				return;
			}
			@Nullable Object[] arguments = resolveArguments(event);
			Object result = (arguments != null) ? doInvoke(arguments) : null;
			if (result != null) {
				leave(event, work(event, payload, client, result));
			}
		}
		catch (Exception ex) {
			onFailure(event, payload,
					(ex instanceof UndeclaredThrowableException wrapper) ? wrapper.getUndeclaredThrowable() : ex);
		}
		catch (Error ex) {
			logFailure(event, payload, ex);
			throw ex;
		}
	}

	@Override
	protected @Nullable Object @Nullable [] resolveArguments(ApplicationEvent event) {
		if (this.signature.rawView() && event instanceof FluxerEvent<?> envelope) {
			return new Object[] { rawView(envelope) };
		}
		return super.resolveArguments(event);
	}

	private boolean isWanted(Event event, @Nullable Client client) {
		if (!this.signature.events().isEmpty()
				&& !(event instanceof DispatchEvent dispatch && this.signature.events().contains(dispatch.name()))) {
			return false;
		}
		AuthorFilter authors = new AuthorFilter(client);
		return this.signature.replies() ? !authors.isAutomatic(event)
				: this.signature.ownMessages() || !authors.isOwnMessage(event);
	}

	private @Nullable Client client(ApplicationEvent event) {
		return (event instanceof FluxerEvent<?> envelope) ? envelope.getClient()
				: this.beanFactory.getBeanProvider(Client.class).getIfUnique();
	}

	private Mono<Void> work(ApplicationEvent event, Event payload, @Nullable Client client, Object result) {
		return ListenerResult.post(result, payload, client).onErrorResume((ex) -> {
			logFailure(event, payload, ex);
			return Mono.empty();
		});
	}

	private static void leave(ApplicationEvent event, Mono<Void> work) {
		if (event instanceof FluxerEvent<?> envelope) {
			envelope.leave(work);
		}
		else {
			work.subscribe();
		}
	}

	private void onFailure(ApplicationEvent event, Event payload, Throwable failure) {
		logFailure(event, payload, failure);
		if (failure instanceof Error error) {
			throw error;
		}
	}

	private void logFailure(ApplicationEvent event, Event payload, Throwable failure) {
		log.error("Listener {} failed on {} (shard {}, channel {})", getListenerId(), name(payload),
				(event instanceof FluxerEvent<?> envelope) ? envelope.getShard() : "-", payload.channelId(), failure);
	}

	private static String name(Event event) {
		return (event instanceof DispatchEvent dispatch) ? dispatch.name() : event.getClass().getSimpleName();
	}

	private static Object rawView(FluxerEvent<?> envelope) {
		Event event = envelope.getPayload();
		RawJson raw = envelope.raw();
		if (event instanceof DispatchEvent dispatch && !(event instanceof RawDispatchEvent) && raw != null) {
			return new RawDispatchEvent(dispatch.name(), raw, null, event.channelId(), event.guildId(), event.userId());
		}
		return event;
	}

	private static boolean isDispatch(ResolvableType eventType) {
		Class<?> payload = eventType.as(PayloadApplicationEvent.class).getGeneric().resolve();
		return payload != null && DispatchEvent.class.isAssignableFrom(payload);
	}

}
