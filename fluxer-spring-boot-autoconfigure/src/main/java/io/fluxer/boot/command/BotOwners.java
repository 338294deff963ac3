package io.fluxer.boot.command;

import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.Application;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * Knows whom a bot belongs to: those that are named, else the owner of its application,
 * who is asked for once. Safe for use by many threads.
 */
final class BotOwners {

	private final Map<Client, Snowflake> ofApplications = new WeakHashMap<>();

	private final Set<Snowflake> named;

	BotOwners(Set<Snowflake> named) {
		this.named = Set.copyOf(named);
	}

	boolean contains(User user, Client client) {
		return !this.named.isEmpty() ? this.named.contains(user.id()) : user.id().equals(ofApplication(client));
	}

	private synchronized @Nullable Snowflake ofApplication(Client client) {
		Snowflake known = this.ofApplications.get(client);
		if (known != null) {
			return known;
		}
		Application application = client.applications().getOauthApplicationsMe().block();
		User owner = (application != null) ? application.owner() : null;
		if (owner == null) {
			return null;
		}
		this.ofApplications.put(client, owner.id());
		return owner.id();
	}

}
