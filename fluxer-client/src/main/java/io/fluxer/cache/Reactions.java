package io.fluxer.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.fluxer.entity.Reaction;
import io.fluxer.entity.ReactionEmoji;

/**
 * Arithmetic on the reactions of a message.
 */
final class Reactions {

	private Reactions() {
	}

	static List<Reaction> plus(List<Reaction> reactions, ReactionEmoji emoji, boolean own) {
		List<Reaction> changed = new ArrayList<>(reactions);
		for (int i = 0; i < changed.size(); i++) {
			Reaction reaction = changed.get(i);
			if (isSame(reaction.emoji(), emoji)) {
				changed.set(i, new Reaction(reaction.emoji(), reaction.count() + 1, reaction.me() || own));
				return changed;
			}
		}
		changed.add(new Reaction(emoji, 1, own));
		return changed;
	}

	static List<Reaction> minus(List<Reaction> reactions, ReactionEmoji emoji, boolean own) {
		List<Reaction> changed = new ArrayList<>(reactions);
		changed.replaceAll((reaction) -> isSame(reaction.emoji(), emoji)
				? new Reaction(reaction.emoji(), reaction.count() - 1, reaction.me() && !own) : reaction);
		changed.removeIf((reaction) -> reaction.count() <= 0);
		return changed;
	}

	static List<Reaction> without(List<Reaction> reactions, ReactionEmoji emoji) {
		return reactions.stream().filter((reaction) -> !isSame(reaction.emoji(), emoji)).toList();
	}

	/**
	 * An edited message comes without its reactions or with their number alone: it is the
	 * same for all who see it, so it does not say which are the bot's.
	 */
	static List<Reaction> updated(List<Reaction> update, List<Reaction> known) {
		if (update.isEmpty()) {
			return known;
		}
		return update.stream().map((reaction) -> {
			boolean own = known.stream().anyMatch((old) -> old.me() && isSame(old.emoji(), reaction.emoji()));
			return (own && !reaction.me()) ? new Reaction(reaction.emoji(), reaction.count(), true) : reaction;
		}).toList();
	}

	/** A custom emoji keeps its id when it is renamed. */
	private static boolean isSame(ReactionEmoji first, ReactionEmoji second) {
		return (first.id() != null) ? first.id().equals(second.id())
				: second.id() == null && Objects.equals(first.name(), second.name());
	}

}
