package io.fluxer.boot.listener;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import io.fluxer.client.Client;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.event.GuildAuditLogEntryCreateEvent;
import io.fluxer.event.InviteCreateEvent;
import io.fluxer.event.InviteDeleteEvent;
import io.fluxer.event.TypingStartEvent;
import io.fluxer.event.WebhooksUpdateEvent;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.context.event.GenericApplicationListenerAdapter;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Finds out which of the events that the client may leave out have a listener in the
 * application context or one above it. In doubt they have.
 */
final class ListenedEvents {

	private static final String BOOT = "org.springframework.boot.";

	private static final Map<String, Class<? extends DispatchEvent>> DISPENSABLE = Map.of(Events.TYPING_START,
			TypingStartEvent.class, Events.WEBHOOKS_UPDATE, WebhooksUpdateEvent.class, Events.INVITE_CREATE,
			InviteCreateEvent.class, Events.INVITE_DELETE, InviteDeleteEvent.class, Events.GUILD_AUDIT_LOG_ENTRY_CREATE,
			GuildAuditLogEntryCreateEvent.class);

	private final ApplicationContext context;

	ListenedEvents(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Returns what of a bot nothing listens to. To be asked once all listeners are made.
	 * @return names of dispatches
	 */
	Set<String> unheard(Client client) {
		Set<String> names = new LinkedHashSet<>();
		DISPENSABLE.forEach((name, type) -> {
			if (!isHeard(client, name, ResolvableType.forClassWithGenerics(FluxerEvent.class, type))) {
				names.add(name);
			}
		});
		return names;
	}

	/**
	 * Returns what a listener hears of that a client may leave out.
	 * @return names of dispatches
	 */
	static Set<String> dispensable(FluxerListenerAdapter listener, Client client) {
		Set<String> names = new LinkedHashSet<>();
		DISPENSABLE.forEach((name, type) -> {
			if (listener.hears(client, name, ResolvableType.forClassWithGenerics(FluxerEvent.class, type))) {
				names.add(name);
			}
		});
		return names;
	}

	private boolean isHeard(Client client, String name, ResolvableType eventType) {
		for (ApplicationContext at = this.context; at != null; at = at.getParent()) {
			if (!(at instanceof AbstractApplicationContext known) || isHeardIn(known, client, name, eventType)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isHeardIn(AbstractApplicationContext context, Client client, String name,
			ResolvableType eventType) {
		return context.getApplicationListeners()
			.stream()
			.anyMatch((listener) -> hears(listener, client, name, eventType))
				|| isHeardByLaterBean(context.getBeanFactory(), eventType);
	}

	private static boolean hears(ApplicationListener<?> listener, Client client, String name,
			ResolvableType eventType) {
		if (listener instanceof FluxerListenerAdapter adapter) {
			return adapter.hears(client, name, eventType);
		}
		// Boot's own listen to events of any type and look for those of Boot.
		if (listener.getClass().getName().startsWith(BOOT)) {
			return false;
		}
		return (listener instanceof GenericApplicationListener generic) ? generic.supportsEventType(eventType)
				: new GenericApplicationListenerAdapter(listener).supportsEventType(eventType);
	}

	/**
	 * A listener that is no singleton, or a lazy one, is made when an event for it comes.
	 */
	private static boolean isHeardByLaterBean(ConfigurableListableBeanFactory beans, ResolvableType eventType) {
		for (String bean : beans.getBeanNamesForType(ApplicationListener.class, true, false)) {
			Class<?> type = beans.getType(bean, false);
			if (!beans.containsSingleton(bean) && type != null && !type.getName().startsWith(BOOT)) {
				ResolvableType wanted = ResolvableType.forClass(type).as(ApplicationListener.class).getGeneric();
				if (wanted.resolve() == null || wanted.isAssignableFrom(eventType)) {
					return true;
				}
			}
		}
		return false;
	}

}
