package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.boot.autoconfigure.NamedFluxerClient;
import io.fluxer.client.Client;
import io.fluxer.client.LaneOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * Lets through what certain bots of the application receive.
 *
 * @param names the names of the bots, empty for all
 */
record ClientFilter(Set<String> names) {

	/**
	 * Copies the names.
	 */
	ClientFilter {
		names = Set.copyOf(names);
	}

	boolean passes(Client client) {
		return this.names.isEmpty() || this.names.contains(client.name());
	}

	/**
	 * Finds the bot that is meant where an event does not say which one received it: the
	 * only one that passes, else that of {@code fluxer.token} if it does.
	 * @return the bot, {@code null} if none passes
	 * @throws IllegalStateException if it can be several
	 */
	@Nullable Client only(FluxerClients clients) {
		List<Client> passing = clients.all().stream().filter(this::passes).toList();
		if (passing.size() <= 1) {
			return passing.isEmpty() ? null : passing.get(0);
		}
		return passing.stream()
			.filter((client) -> client.name().equals(FluxerClients.DEFAULT))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("An event that is published without its envelope does not "
					+ "say which of several bots received it. Publish a FluxerEvent, or a PayloadApplicationEvent "
					+ "whose source is the Client"));
	}

	/**
	 * Checks that the bots are there, or are switched off.
	 * @throws Refusal if the application has none of a name
	 */
	void check(FluxerClients clients, Environment environment) {
		Set<String> unknown = new TreeSet<>(this.names);
		unknown.removeAll(clients.names());
		unknown.removeAll(NamedFluxerClient.switchedOff(environment));
		if (!unknown.isEmpty()) {
			Set<String> known = new LinkedHashSet<>();
			clients.all().forEach((client) -> known.add(client.name()));
			throw new Refusal("listens to the bot '" + String.join("', '", unknown) + "', which there is not",
					"Name one of the bots that there are, " + String.join(", ", known)
							+ ", or add the properties of another under 'fluxer.clients'.");
		}
	}

	/**
	 * Returns how long the most patient of the bots waits for a listener.
	 */
	Duration longestTimeout(FluxerClients clients) {
		return clients.all()
			.stream()
			.filter(this::passes)
			.map((client) -> client.options().lanes().timeout())
			.max(Comparator.naturalOrder())
			.orElse(LaneOptions.defaults().timeout());
	}

}
