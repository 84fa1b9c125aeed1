import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Reads "id TAB title TAB text" lines up to an empty one, answers "ready",
 * then answers each line (a question) with up to ten ids, TAB between them.
 */
public final class LuceneBench {
  public static void main(String[] args) throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    Analyzer analyzer = new EnglishAnalyzer();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    index(in, directory, analyzer);
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new BM25Similarity());
    QueryParser parser = new QueryParser("contents", analyzer);
    out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      StringJoiner ids = new StringJoiner("\t");
      String escaped = QueryParser.escape(line.toLowerCase());
      if (!escaped.trim().isEmpty()) {
        Query query = parser.parse(escaped);
        for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
          ids.add(searcher.doc(hit.doc).get("id"));
        }
      }
      out.println(ids);
    }
  }

  private static void index(BufferedReader in, ByteBuffersDirectory directory, Analyzer analyzer)
      throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setSimilarity(new BM25Similarity());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String[] fields = line.split("\t", 3);
        Document document = new Document();
        document.add(new StoredField("id", fields[0]));
        document.add(new TextField("contents", fields[1] + "\n" + fields[2], Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }
}
