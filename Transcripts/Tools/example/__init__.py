"""How the example contact centre was made. Run ../make-example.py."""
