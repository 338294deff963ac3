package io.fluxer.boot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages of the documentation, and the sources that their samples come from.
 */
final class Documents {

	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern REGION = Pattern.compile("//\\s*tag::([\\w-]+)\\[\\](.*?)//\\s*end::\\1\\[\\]",
			Pattern.DOTALL);

	private static final Pattern FENCE = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

	private static final List<String> SOURCES = readSources();

	private Documents() {
	}

	/** All pages: those of the directory, and the first that anybody reads. */
	static List<Document> pages() {
		try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
			List<Document> pages = new ArrayList<>();
			pages.add(read(ROOT.resolve("README.md")));
			files.filter((file) -> file.toString().endsWith(".md"))
				.sorted(Comparator.naturalOrder())
				.forEach((file) -> pages.add(read(file)));
			return pages;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Document page(String name) {
		return read(ROOT.resolve("docs").resolve(name));
	}

	/**
	 * What stands between the tags in the sources of all modules; parts of a name are
	 * one.
	 */
	static List<String> regions() {
		List<String> regions = new ArrayList<>();
		for (String source : sources()) {
			Map<String, String> named = new LinkedHashMap<>();
			Matcher matcher = REGION.matcher(source);
			while (matcher.find()) {
				named.merge(matcher.group(1), matcher.group(2), String::concat);
			}
			regions.addAll(named.values());
		}
		return regions;
	}

	/** The Java sources of all modules. */
	static List<String> sources() {
		return SOURCES;
	}

	private static List<String> readSources() {
		List<String> sources = new ArrayList<>();
		try (Stream<Path> modules = Files.list(ROOT)) {
			for (Path module : modules.filter((file) -> Files.isDirectory(file.resolve("src"))).toList()) {
				try (Stream<Path> files = Files.walk(module.resolve("src"))) {
					files.filter((file) -> file.toString().endsWith(".java"))
						.forEach((file) -> sources.add(content(file)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return List.copyOf(sources);
	}

	private static Document read(Path file) {
		String text = content(file);
		List<Block> blocks = new ArrayList<>();
		Matcher matcher = FENCE.matcher(text);
		while (matcher.find()) {
			blocks.add(new Block(matcher.group(1), matcher.group(2)));
		}
		return new Document(file, text, FENCE.matcher(text).replaceAll(""), blocks);
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A page.
	 *
	 * @param file where it is
	 * @param text all of it
	 * @param prose the text without its blocks
	 * @param blocks what stands between fences
	 */
	record Document(Path file, String text, String prose, List<Block> blocks) {

		List<Block> blocks(String language) {
			return this.blocks.stream().filter((block) -> block.language().equals(language)).toList();
		}

		/** The rows of the table whose head begins with a word, without head and rule. */
		List<List<String>> table(String firstHead) {
			List<List<String>> rows = new ArrayList<>();
			boolean inside = false;
			for (String line : this.text.lines().toList()) {
				if (!line.startsWith("|")) {
					inside = false;
				}
				else if (inside && !line.startsWith("|---")) {
					rows.add(Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList());
				}
				else if (line.startsWith("| " + firstHead + " |")) {
					inside = true;
				}
			}
			return rows;
		}

		@Override
		public String toString() {
			return ROOT.relativize(this.file).toString();
		}

	}

	/**
	 * What stands between two fences.
	 *
	 * @param language the word behind the first
	 * @param text what stands between them
	 */
	record Block(String language, String text) {

	}

}
