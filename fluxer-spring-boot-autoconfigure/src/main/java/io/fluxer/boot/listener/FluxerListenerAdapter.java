package io.fluxer.boot.listener;

import java.lang.reflect.Method;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;

/**
 * Calls one method with {@link FluxerListener} for the events that are its own.
 */
final class FluxerListenerAdapter implements GenericApplicationListener {

	private final BeanFactory beanFactory;

	private final ListenerSignature signature;

	private final ListenerFilter filter;

	private final @Nullable ListenerCondition condition;

	private final HandlerMethod handler;

	private final int order;

	private volatile boolean lent;

	FluxerListenerAdapter(BeanFactory beanFactory, ListenerSignature signature, ListenerFilter filter,
			@Nullable ListenerCondition condition, HandlerMethod handler) {
		this.beanFactory = beanFactory;
		this.signature = signature;
		this.filter = filter;
		this.condition = condition;
		this.handler = handler;
		Order annotation = AnnotatedElementUtils.findMergedAnnotation(handler.method(), Order.class);
		this.order = (annotation != null) ? annotation.value() : Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public int getOrder() {
		return this.order;
	}

	@Override
	public String getListenerId() {
		return this.handler.definition().id();
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
		return this.signature.hears(eventType.as(PayloadApplicationEvent.class).getGeneric().resolve());
	}

	/**
	 * Notes that it is a listener of more than one context.
	 */
	void lend() {
		this.lent = true;
	}

	ClientFilter clients() {
		return this.filter.clients();
	}

	Method method() {
		return this.handler.method();
	}

	/**
	 * Tells whether a dispatch can be its own, by bot, name and type.
	 */
	boolean hears(Client client, String name, ResolvableType eventType) {
		return clients().passes(client) && this.filter.hears(name) && supportsEventType(eventType);
	}

	@Override
	public void onApplicationEvent(ApplicationEvent event) {
		if (event instanceof FluxerEvent<?> envelope) {
			// Lent to a parent context, it hears there of what is published in its own.
			if (!this.lent || !envelope.hasReached(this)) {
				envelope.markReached(this);
				handle(envelope);
			}
		}
		else if (event instanceof PayloadApplicationEvent<?> carrier && carrier.getPayload() instanceof Event payload) {
			Client client = (carrier.getSource() instanceof Client source) ? source
					: clients().only(this.beanFactory.getBean(FluxerClients.class));
			if (client != null) {
				FluxerEvent<?> envelope = new FluxerEvent<>(client, payload, 0, 0, null);
				handle(envelope);
				envelope.takeWork().subscribe();
			}
		}
	}

	private void handle(FluxerEvent<?> event) {
		if (this.filter.passes(event.getPayload(), event.getClient())) {
			this.handler.call(event, null, this.condition);
		}
	}

	@Override
	public String toString() {
		return getListenerId();
	}

}
